"""Turns a convolutional autoencoder, given as a JSON document of its layers, into an ONNX file with a manifest.

    python3 autoencoder_to_onnx.py MODEL.json FOLDER --name NAME

The document has timesteps, mean, std and threshold (what TDgpt keeps in the .info file beside a .keras file) and layers: name
(Conv1D, Conv1DTranspose or ConvTranspose1D, Dropout), kernel (flat) with kernel_shape, bias, strides, padding "same" and
activation (relu or linear). Kernels are in the layout of Keras: Conv1D [width, in, out], its transpose [width, out, in].
Needs the packages numpy and onnx.
"""
import argparse
import hashlib
import json
import pathlib

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper


def convolution(layer, length):
    """Attributes, kernel and output length of a Conv1D with padding "same": the smaller half of the padding is on the left."""
    kernel = np.array(layer["kernel"], np.float32).reshape(layer["kernel_shape"])
    width, stride = kernel.shape[0], layer["strides"][0]
    out = -(-length // stride)
    padding = max((out - 1) * stride + width - length, 0)
    attributes = dict(kernel_shape=[width], strides=[stride], pads=[padding // 2, padding - padding // 2])
    return "Conv", attributes, kernel.transpose(2, 1, 0), out


def transposed(layer, length):
    """The same for a transposed convolution, whose full output is cut to length x stride."""
    kernel = np.array(layer["kernel"], np.float32).reshape(layer["kernel_shape"])
    width, stride = kernel.shape[0], layer["strides"][0]
    out = length * stride
    surplus = (length - 1) * stride + width - out
    left = (width - stride) // 2
    attributes = dict(kernel_shape=[width], strides=[stride], pads=[left, surplus - left])
    return "ConvTranspose", attributes, kernel.transpose(2, 1, 0), out


def graph(document):
    nodes, weights, length = [], [], document["timesteps"]
    nodes.append(helper.make_node("Transpose", ["window"], ["t0"], perm=[0, 2, 1]))
    last = "t0"
    for number, layer in enumerate(document["layers"]):
        if layer["name"] == "Dropout":
            continue
        if layer.get("padding", "same") != "same":
            raise SystemExit("layer %d has padding %s; only same is known" % (number, layer["padding"]))
        make = convolution if layer["name"] == "Conv1D" else transposed
        operator, attributes, kernel, length = make(layer, length)
        names = ["k%d" % number, "b%d" % number, "c%d" % number, "a%d" % number]
        weights.append(numpy_helper.from_array(np.ascontiguousarray(kernel), names[0]))
        weights.append(numpy_helper.from_array(np.array(layer["bias"], np.float32).ravel(), names[1]))
        nodes.append(helper.make_node(operator, [last] + names[:2], [names[2]], **attributes))
        last = names[2]
        if layer["activation"] == "relu":
            nodes.append(helper.make_node("Relu", [last], [names[3]]))
            last = names[3]
        elif layer["activation"] != "linear":
            raise SystemExit("layer %d has activation %s; only relu and linear are known" % (number, layer["activation"]))
    nodes.append(helper.make_node("Transpose", [last], ["reconstruction"], perm=[0, 2, 1]))
    shape = ["batch", document["timesteps"], 1]
    made = helper.make_graph(
        nodes, "autoencoder", [helper.make_tensor_value_info("window", TensorProto.FLOAT, shape)],
        [helper.make_tensor_value_info("reconstruction", TensorProto.FLOAT, shape)], weights)
    model = helper.make_model(made, opset_imports=[helper.make_opsetid("", 17)])
    model.ir_version = 8
    onnx.checker.check_model(model)
    return model


def manifest(document, name, data):
    shape = ["batch", document["timesteps"], 1]
    return {
        "schema": "anode-onnx-autoencoder/1", "name": name, "file": name + ".onnx", "bytes": len(data),
        "sha256": hashlib.sha256(data).hexdigest(), "algorithms": ["sample_ad_model"],
        "context": {"length": document["timesteps"], "dynamic": False, "pad": "error"},
        "inputs": [{"name": "window", "shape": shape, "role": "context"}],
        "outputs": [{"name": "reconstruction", "shape": shape, "role": "reconstruction", "layout": "batch,time,channel"}],
        "scoring": {"rule": "windows", "mean": document["mean"], "std": document["std"], "threshold": document["threshold"]},
    }


def main():
    arguments = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    arguments.add_argument("document", type=pathlib.Path)
    arguments.add_argument("folder", type=pathlib.Path)
    arguments.add_argument("--name", required=True)
    given = arguments.parse_args()
    document = json.loads(given.document.read_text())
    data = graph(document).SerializeToString()
    given.folder.mkdir(parents=True, exist_ok=True)
    (given.folder / (given.name + ".onnx")).write_bytes(data)
    (given.folder / (given.name + ".json")).write_text(json.dumps(manifest(document, given.name, data), indent=2) + "\n")


if __name__ == "__main__":
    main()
